import { isSaved, setSaved } from '../saved.ts'
import { IconButton } from './icon.tsx'

/** Saves something to the library, or takes it out again. */
export function SaveButton({ uri, name }: { uri: string; name: string }) {
  const saved = isSaved(uri)
  return (
    <IconButton
      icon={saved.value ? 'heart' : 'heartOutline'}
      label={`Save ${name}`}
      pressed={saved.value}
      onClick={() => void setSaved(uri, !saved.value)}
    />
  )
}
