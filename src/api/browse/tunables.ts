import { Type as T } from 'typebox'
import {
  type Attribute,
  attributeNames,
  attributes,
  type Tunable,
} from '../../domain/recommendations/attributes.ts'
import { invalidRequest } from '../../lib/errors.ts'

const kinds = ['min', 'max', 'target'] as const

type Name = `${Tunable['kind']}_${Attribute}`

/** The 42 names, each with what it asks for. */
const names = kinds.flatMap((kind) =>
  attributeNames.map((attribute) => ({ name: `${kind}_${attribute}` as Name, kind, attribute })),
)

/** `min_energy`, `max_energy`, `target_energy`, …: numbers, which a query holds as text. */
export const TunableQuery = Object.fromEntries(
  names.map(({ name, kind, attribute }) => [
    name,
    T.Optional(T.String({ documented: describe(kind, attribute) })),
  ]),
) as Record<Name, ReturnType<typeof optionalText>>

function optionalText() {
  return T.Optional(T.String())
}

/** @throws 400 for what is no number, or outside the range of its attribute */
export function readTunables(query: Partial<Record<Name, string>>): Tunable[] {
  return names.flatMap(({ name, kind, attribute }) => {
    const text = query[name]
    if (text === undefined || text === '') return []
    const { least, most } = attributes[attribute]
    const value = decimal.test(text) ? Number(text) : Number.NaN
    if (!(value >= least && value <= most)) throw invalidRequest()
    return { kind, attribute, value }
  })
}

const decimal = /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i

/** What a text means, for the documentation. */
function describe(kind: Tunable['kind'], attribute: Attribute) {
  const { least, most, isWhole } = attributes[attribute]
  const range = most <= 100 ? { minimum: least, maximum: most } : {}
  const effect =
    kind === 'target'
      ? 'Tracks closer to it rank higher.'
      : `Tracks with ${kind === 'min' ? 'less' : 'more'} are left out.`
  return { type: isWhole ? 'integer' : 'number', ...range, description: effect }
}
