import type { Facts } from './document.ts'
import { plain } from './paths.ts'
import type { Shape } from './shape.ts'

/**
 * Which members of the official schemas real answers have been seen to hold: by the name of the
 * schema, or for shapes without one by that of the operation, and the path from there.
 */
export class Seen {
  readonly #schemas: Facts['schemas']
  readonly #values = new Set<string>()
  readonly #nulls = new Set<string>()

  constructor(schemas: Facts['schemas']) {
    this.#schemas = schemas
  }

  /** Notes an answer of a shape. @param name what the members of a shape without a name belong to */
  note(shape: Shape, value: unknown, name: string): void {
    if (value === null || value === undefined) return
    if (typeof shape === 'string') {
      const schema = shape.slice(1)
      const named = this.#schemas.get(schema)
      if (shape.startsWith('#') && named !== undefined) this.note(named, value, schema)
      return
    }
    if (Array.isArray(shape)) {
      if (Array.isArray(value)) for (const item of value) this.note(shape[0], item, `${name}[]`)
      return
    }
    for (const [member, inner] of Object.entries(shape)) {
      if (member === '|') for (const choice of inner as Shape[]) this.#choose(choice, value, name)
      else this.#member(`${name}.${plain(member)}`, inner as Shape, read(value, plain(member)))
    }
  }

  #member(path: string, shape: Shape, value: unknown): void {
    if (value === undefined) return
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0)
    ;(isEmpty ? this.#nulls : this.#values).add(path)
    this.note(shape, value, path)
  }

  /** Of two objects that may stand somewhere, the value is the one whose type it names. */
  #choose(choice: Shape, value: unknown, name: string): void {
    const shape = typeof choice === 'string' ? this.#schemas.get(choice.slice(1)) : choice
    const type = shape === undefined ? undefined : (read(shape, 'type') ?? read(shape, 'type*'))
    const wanted = /^string (\w+)$/.exec(String(type))?.[1]
    if (wanted === undefined || wanted === read(value, 'type')) this.note(choice, value, name)
  }

  /**
   * The members of these shapes that no answer held.
   * @returns their paths; `null only` behind those that were there and always empty
   */
  missing(shapes: { shape: Shape; name: string }[]): string[] {
    const all = new Set<string>()
    for (const { shape, name } of shapes) this.#collect(shape, name, all)
    for (const [name, shape] of this.#schemas) this.#collect(shape, name, all)
    return [...all]
      .filter((path) => !this.#values.has(path))
      .map((path) => (this.#nulls.has(path) ? `${path} null only` : path))
      .sort()
  }

  /** The members a shape itself declares; those of named schemas are theirs. */
  #collect(shape: Shape, name: string, all: Set<string>): void {
    if (typeof shape === 'string') return
    if (Array.isArray(shape)) {
      this.#collect(shape[0], `${name}[]`, all)
      return
    }
    for (const [member, inner] of Object.entries(shape)) {
      if (member === '|') continue
      const path = `${name}.${plain(member)}`
      all.add(path)
      this.#collect(inner as Shape, path, all)
    }
  }
}

const read = (value: unknown, member: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[member]
    : undefined
