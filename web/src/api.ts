import { accessToken, forgetToken, wordsOf } from './session.ts'

/** What the server answered when it was not what was asked for. */
export class ApiError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

type Options = { method?: string; body?: unknown; signal?: AbortSignal }

/**
 * Asks the public Web API, as every other client does.
 * @param path below `/v1`, or a whole address out of `next`
 * @throws ApiError
 */
export async function api<T>(path: string, options: Options = {}): Promise<T> {
  const answer = await send(path, options, await accessToken())
  if (answer.status !== 401) return read<T>(answer)
  forgetToken()
  return read<T>(await send(path, options, await accessToken()))
}

function send(path: string, { method = 'GET', body, signal }: Options, token: string) {
  const url = path.startsWith('http') ? new URL(path).pathname + new URL(path).search : `/v1${path}`
  const init: RequestInit = { method, headers: { authorization: `Bearer ${token}` } }
  if (body !== undefined) init.body = JSON.stringify(body)
  if (signal !== undefined) init.signal = signal
  return fetch(url, init)
}

async function read<T>(answer: Response): Promise<T> {
  const text = await answer.text()
  if (answer.ok) return (text === '' ? undefined : JSON.parse(text)) as T
  throw new ApiError(answer.status, wordsOf(text) ?? `The server answered ${answer.status}`)
}
