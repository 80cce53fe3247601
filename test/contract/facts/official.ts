import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { type Document, type Facts, factsOf } from './document.ts'

/** The facts of the official document itself, a YAML file that is not part of the project. */
export async function officialFacts(file: string): Promise<Facts> {
  const reader = new Validator()
  await reader.validate(readFileSync(file, 'utf8'))
  return factsOf(reader.specification as Document)
}
