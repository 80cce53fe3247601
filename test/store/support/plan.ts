import { CompiledQuery, sql } from 'kysely'
import type { Db } from '../../../src/db/engine.ts'
import { engineOf } from '../../../src/db/engine-of.ts'

/** What a query planner says about one statement, as far as it matters here. */
export type Plan = {
  sql: string
  /** Tables and indexes that are read from end to end. */
  scans: string[]
  /** Whether rows are sorted instead of coming in order. */
  sorts: boolean
}

/** The statements that some work sends to the database. Nothing that it writes stays. */
export async function statementsOf(db: Db, work: (tx: Db) => Promise<unknown>) {
  const statements: CompiledQuery[] = []
  const compiler = db.getExecutor()
  const undo = new Error('undo')
  const run = db.transaction().execute(async (tx) => {
    const watched = tx.withPlugin({
      transformQuery({ node, queryId }) {
        statements.push(compiler.compileQuery(node, queryId))
        return node
      },
      transformResult: async ({ result }) => result,
    })
    await work(watched)
    throw undo
  })
  await run.catch((error) => {
    if (error !== undo) throw error
  })
  return statements
}

/**
 * How the database would execute a statement if its tables were large.
 * @param isOrdered whether an index that gives the order is to be preferred to sorting
 */
export const planOf = (db: Db, statement: CompiledQuery, isOrdered: boolean): Promise<Plan> =>
  engineOf(db) === 'sqlite' ? sqlitePlan(db, statement) : postgresPlan(db, statement, isOrdered)

async function sqlitePlan(db: Db, { sql: text, parameters }: CompiledQuery): Promise<Plan> {
  const explain = CompiledQuery.raw(`explain query plan ${text}`, [...parameters])
  const { rows } = await db.executeQuery<{ detail: string }>(explain)
  const steps = rows.map(({ detail }) => detail)
  const derived = steps.map((step) => /^(?:CO-ROUTINE|MATERIALIZE) (.+)/.exec(step)?.[1])
  const scans = steps
    .filter((step) => step.startsWith('SCAN ') && !/ CONSTANT ROW/.test(step))
    // Functions and full text: the number says that a constraint is used.
    .filter((step) => !/VIRTUAL TABLE INDEX \d+:./.test(step))
    // The rows that came with the statement.
    .filter((step) => !step.startsWith('SCAN json_each '))
    .filter((step) => !derived.includes(/^SCAN (\S+)/.exec(step)?.[1]))
  return { sql: text, scans, sorts: steps.some((step) => /TEMP B-TREE FOR .*ORDER BY/.test(step)) }
}

async function postgresPlan(
  db: Db,
  { sql: text, parameters }: CompiledQuery,
  isOrdered: boolean,
): Promise<Plan> {
  const nodes = await db.transaction().execute(async (tx) => {
    // What is best for small tables would be chosen otherwise; this is about large ones.
    const ways = ['seqscan', 'hashjoin', 'mergejoin', ...(isOrdered ? ['bitmapscan', 'sort'] : [])]
    for (const way of ways) {
      await sql.raw(`set local enable_${way} = off`).execute(tx)
    }
    const explain = CompiledQuery.raw(`explain (format json) ${text}`, [...parameters])
    const { rows } = await tx.executeQuery<{ 'QUERY PLAN': { Plan: Node }[] }>(explain)
    return rows[0]?.['QUERY PLAN'].flatMap((tree) => flatten(tree.Plan)) ?? []
  })
  const scans = nodes
    .filter(
      (node) =>
        node['Node Type'] === 'Seq Scan' ||
        (/Index/.test(node['Node Type']) && node['Index Cond'] === undefined),
    )
    .map((node) => `${node['Node Type']} ${node['Index Name'] ?? node['Relation Name']}`)
  return { sql: text, scans, sorts: nodes.some((node) => node['Node Type'] === 'Sort') }
}

type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Plans?: Node[]
}

const flatten = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flatten)]
