import { type Compilable, CompiledQuery } from 'kysely'
import type { Db } from './engine.ts'

/**
 * A statement that is built once for each engine and run many times with other parameters. Building
 * wide statements costs more than running them, so bulk work does it once.
 * @param name stands for the text: the same name always means the same statement
 * @param build makes the statement with parameters of the same number and order
 */
export async function executeOnce(
  db: Db,
  name: string,
  parameters: readonly unknown[],
  build: () => Compilable,
): Promise<void> {
  const { adapter } = db.getExecutor()
  const texts = textsOf.get(adapter) ?? new Map<string, string>()
  textsOf.set(adapter, texts)
  const text = texts.get(name) ?? build().compile().sql
  texts.set(name, text)
  await db.executeQuery(CompiledQuery.raw(text, [...parameters]))
}

/** By the adapter, of which every open database has its own. */
const textsOf = new WeakMap<object, Map<string, string>>()
