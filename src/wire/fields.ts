import { badRequest } from '../lib/errors.ts'

/**
 * The `fields` filter (web-api reference, section 3):
 *
 *     fields := item ("," item)*
 *     item   := ["!"] path [ "(" fields ")" ]
 *     path   := name ("." name)*
 *
 * Names that nothing has are ignored. From the first `!` of a group on, what is named is left out.
 */
export type Fields = {
  /** What is kept; null = everything. */
  only: Choice | null
  /** What is left out of that. */
  except: Choice
}

/** Names with what is chosen below them; `whole` = all of it. */
type Choice = Map<string, Fields | typeof whole>

const whole = 'whole'

/** Reads a filter. @throws 400 when it does not follow the grammar */
export function parseFields(text: string): Fields {
  const reader = new Reader(text)
  const fields = reader.group(0)
  reader.end()
  return fields
}

/** The part of a JSON value that a filter asks for; of arrays, of every element. */
export function pickFields(value: unknown, fields: Fields): unknown {
  if (Array.isArray(value)) return value.map((element) => pickFields(element, fields))
  if (!isObject(value)) return value
  const picked: [string, unknown][] = []
  for (const [name, inner] of Object.entries(value)) {
    const kept = pick(name, inner, fields)
    if (kept !== undefined) picked.push([name, kept])
  }
  return Object.fromEntries(picked)
}

/** Whether anything of a top-level name is asked for. */
export const asksFor = (fields: Fields, name: string) =>
  (fields.only === null || fields.only.has(name)) && fields.except.get(name) !== whole

function pick(name: string, value: unknown, { only, except }: Fields): unknown {
  const chosen = only === null ? whole : only.get(name)
  const excluded = except.get(name)
  if (chosen === undefined || excluded === whole) return undefined
  // A path that goes on below a number or text names nothing.
  if (chosen !== whole && !isObject(value) && value !== null) return undefined
  const kept = chosen === whole ? value : pickFields(value, chosen)
  return excluded === undefined ? kept : pickFields(kept, excluded)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Deeper than any answer; a limit, so that no text can exhaust the stack. */
const maxDepth = 30

class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  group(depth: number): Fields {
    if (depth > maxDepth) throw this.#malformed('is nested too deeply')
    const fields: Fields = { only: null, except: new Map() }
    let isExcluding = false
    do {
      if (this.#take('!')) isExcluding = true
      const path = [this.#name()]
      while (this.#take('.')) path.push(this.#name())
      if (path.length > maxDepth) throw this.#malformed('is nested too deeply')
      const inner = this.#take('(') ? this.group(depth + 1) : whole
      if (inner !== whole && !this.#take(')')) throw this.#malformed('lacks a closing parenthesis')
      if (isExcluding) exclude(fields.except, path, inner)
      else {
        fields.only ??= new Map()
        include(fields.only, path, inner)
      }
    } while (this.#take(','))
    return fields
  }

  end(): void {
    if (this.#at < this.#text.length) throw this.#malformed('goes on unexpectedly')
  }

  #name(): string {
    this.#skipSpace()
    word.lastIndex = this.#at
    const [name] = word.exec(this.#text) ?? []
    if (name === undefined) throw this.#malformed('lacks a name')
    this.#at += name.length
    return name
  }

  #take(sign: string): boolean {
    this.#skipSpace()
    if (this.#text[this.#at] !== sign) return false
    this.#at++
    return true
  }

  #skipSpace(): void {
    while (this.#text[this.#at] === ' ') this.#at++
  }

  #malformed(what: string): Error {
    return badRequest(`Invalid fields: the filter ${what} at position ${this.#at}`)
  }
}

/** A name, looked for at one place only. */
const word = /\w+/y

/** Adds a path to what is kept; what was asked for whole stays whole. */
function include(choice: Choice, [name = '', ...rest]: string[], inner: Fields | typeof whole) {
  const known = choice.get(name)
  const added: Fields | typeof whole = rest.length === 0 ? inner : nested(rest, inner)
  if (known === undefined || added === whole) choice.set(name, added)
  else if (known !== whole) choice.set(name, union(known, added))
}

function nested(path: string[], inner: Fields | typeof whole): Fields {
  const only: Choice = new Map()
  include(only, path, inner)
  return { only, except: new Map() }
}

/** Everything that one or the other asks for. */
function union(a: Fields, b: Fields): Fields {
  if (a.only === null || b.only === null) return a.only === null ? a : b
  const only: Choice = new Map(a.only)
  for (const [name, inner] of b.only) include(only, [name], inner)
  return { only, except: new Map([...a.except].filter(([name]) => b.except.has(name))) }
}

/** Adds a path to what is left out; below a group, all that the group names. */
function exclude(choice: Choice, [name = '', ...rest]: string[], inner: Fields | typeof whole) {
  if (rest.length === 0 && inner === whole) {
    choice.set(name, whole)
    return
  }
  const known = choice.get(name)
  if (known === whole) return
  const below: Fields = known ?? { only: null, except: new Map() }
  if (rest.length > 0) exclude(below.except, rest, inner)
  else if (inner !== whole) {
    for (const [innerName, innermost] of inner.only ?? []) {
      exclude(below.except, [innerName], innermost)
    }
  }
  choice.set(name, below)
}
