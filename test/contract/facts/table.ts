import { readFileSync } from 'node:fs'
import type { Facts, OperationFacts } from './document.ts'
import type { Shape } from './shape.ts'

/** The facts of the official document that the project keeps, one operation or schema a line. */
export const officialTable = new URL('../official.ndjson', import.meta.url)

export const readTable = (file: URL): Facts => parseTable(readFileSync(file, 'utf8'))

type NamedShape = { schema: string; shape: Shape }

function parseTable(text: string): Facts {
  const facts: Facts = { operations: new Map(), schemas: new Map() }
  for (const line of text.trimEnd().split('\n')) {
    const fact = JSON.parse(line) as OperationFacts | NamedShape
    if ('schema' in fact) facts.schemas.set(fact.schema, fact.shape)
    else facts.operations.set(fact.id, fact)
  }
  return facts
}

export function writeTable({ operations, schemas }: Facts): string {
  const named = [...schemas].map(([schema, shape]): NamedShape => ({ schema, shape }))
  return [...operations.values(), ...named].map((fact) => `${JSON.stringify(fact)}\n`).join('')
}
