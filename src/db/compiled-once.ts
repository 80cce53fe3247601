import { type Compilable, CompiledQuery } from 'kysely'
import type { Db } from './engine.ts'

/**
 * A statement that is built once for each engine and run many times with other parameters. Building
 * and parsing wide statements costs more than running them, so bulk work does both once.
 * @param name stands for the text: the same name always means the same statement
 * @param build makes the statement with parameters of the same number and order
 */
export async function executeOnce<Row>(
  db: Db,
  name: string,
  parameters: readonly unknown[],
  build: () => Compilable<Row> & { execute(): Promise<unknown> },
): Promise<Row[]> {
  const { adapter, plugins } = db.getExecutor()
  // Plugins look at what is built, so for them it is.
  if (plugins.length > 0) return (await build().execute()) as Row[]
  const texts = textsOf.get(adapter) ?? new Map<string, string>()
  textsOf.set(adapter, texts)
  const text = texts.get(name) ?? build().compile().sql
  texts.set(name, text)
  const { rows } = await db.executeQuery(CompiledQuery.raw(text, [...parameters]))
  // A raw statement has no row type; this is the text of one that has.
  return rows as Row[]
}

/** By the adapter, of which every open database has its own. */
const textsOf = new WeakMap<object, Map<string, string>>()
