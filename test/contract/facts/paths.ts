import type { Facts } from './document.ts'
import type { Shape } from './shape.ts'

/** Every member that a shape can have at any depth: `items[].track.album.name`. */
export function pathsOf(schemas: Facts['schemas'], shape: Shape | null): Set<string> {
  const paths = new Set<string>()
  if (shape !== null) collect(schemas, shape, '', paths)
  return paths
}

function collect(schemas: Facts['schemas'], shape: Shape, at: string, paths: Set<string>): void {
  if (typeof shape === 'string') {
    const named = schemas.get(shape.slice(1))
    if (shape.startsWith('#') && named !== undefined) collect(schemas, named, at, paths)
    return
  }
  if (Array.isArray(shape)) {
    collect(schemas, shape[0], `${at}[]`, paths)
    return
  }
  for (const [member, inner] of Object.entries(shape)) {
    if (member === '|') {
      for (const choice of inner as Shape[]) collect(schemas, choice, at, paths)
      continue
    }
    const path = at === '' ? plain(member) : `${at}.${plain(member)}`
    paths.add(path)
    collect(schemas, inner as Shape, path, paths)
  }
}

/** A member's name without its mark. */
export const plain = (member: string) => member.replace(/\*$/, '')
