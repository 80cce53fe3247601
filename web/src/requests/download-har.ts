import { desk } from '../session.ts'
import { type Filter, toQuery } from './shapes.ts'

/** Saves what the filter finds as an HTTP Archive. */
export async function downloadHar(filter: Filter): Promise<void> {
  const har = await desk<object>('GET', `/desk/requests.har?${toQuery(filter)}`)
  const url = URL.createObjectURL(new Blob([JSON.stringify(har, null, 2)]))
  const link = document.createElement('a')
  link.href = url
  link.download = 'reprise.har'
  link.click()
  URL.revokeObjectURL(url)
}
