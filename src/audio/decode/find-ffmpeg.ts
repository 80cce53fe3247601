import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The ffmpeg that a setting names: a path, `auto` for the one in PATH, or `none`.
 * @returns '' when there is none
 */
export function findFfmpeg(setting: string, path = process.env.PATH ?? ''): string {
  if (setting === 'none') return ''
  if (setting !== 'auto') return isProgram(setting) ? setting : ''
  const candidates = path.split(delimiter).map((folder) => join(folder, 'ffmpeg'))
  return candidates.find(isProgram) ?? ''
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
