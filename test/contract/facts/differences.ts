import type { Facts, OperationFacts } from './document.ts'
import { pathsOf, plain } from './paths.ts'

/**
 * What one document says and another does not, as sentences of facts: the operation and what is
 * missing or different. Members of answers that the other has in addition are no difference.
 */
export function differences(official: Facts, ours: Facts): string[] {
  return [...official.operations.values()].flatMap((operation) => {
    const other = ours.operations.get(operation.id)
    const found =
      other === undefined
        ? ['is missing']
        : [
            ...routeDifferences(operation, other),
            ...parameterDifferences(operation, other),
            ...answerDifferences({ official, ours }, operation, other),
          ]
    return found.map((difference) => `${operation.id}: ${difference}`)
  })
}

function* routeDifferences(official: OperationFacts, ours: OperationFacts): Generator<string> {
  if (official.route !== ours.route) yield `is ${ours.route}`
  for (const tag of official.tags) if (!ours.tags.includes(tag)) yield `tag ${tag}`
  for (const scope of official.scopes) if (!ours.scopes.includes(scope)) yield `scope ${scope}`
  for (const scope of ours.scopes) if (!official.scopes.includes(scope)) yield `no scope ${scope}`
}

function* parameterDifferences(official: OperationFacts, ours: OperationFacts): Generator<string> {
  const known = new Map(Object.entries(ours.parameters).map(([name, type]) => [plain(name), type]))
  for (const [name, type] of Object.entries(official.parameters)) {
    const other = known.get(plain(name))
    if (other === undefined) yield `${plain(name)}`
    else if (other !== type) yield `${plain(name)} is ${other} for ${type}`
    if (other !== undefined && !(name in ours.parameters)) {
      yield `${plain(name)} is ${name.endsWith('*') ? 'not ' : ''}required`
    }
  }
}

function* answerDifferences(
  facts: { official: Facts; ours: Facts },
  official: OperationFacts,
  ours: OperationFacts,
): Generator<string> {
  for (const [type, shape] of Object.entries(official.body)) {
    const other = ours.body[type]
    if (other === undefined) yield `body ${type}`
    else yield* missing(facts, shape, other, 'body')
  }
  for (const [status, shape] of Object.entries(official.responses)) {
    const other = ours.responses[status]
    if (other === undefined) yield `status ${status}`
    else if (shape !== null && other === null) yield `${status} is empty`
    else if (shape === null && other !== null) yield `${status} is not empty`
    else yield* missing(facts, shape, other, status)
  }
}

type Shaped = OperationFacts['responses'][string]

function* missing(
  { official, ours }: { official: Facts; ours: Facts },
  shape: Shaped,
  other: Shaped,
  where: string,
): Generator<string> {
  const known = pathsOf(ours.schemas, other)
  let parent: string | undefined
  for (const path of pathsOf(official.schemas, shape)) {
    // What is missing is missing with all that is in it.
    if (known.has(path) || (parent !== undefined && isWithin(path, parent))) continue
    parent = path
    yield `${where} ${path}`
  }
}

const isWithin = (path: string, parent: string) =>
  path.startsWith(`${parent}.`) || path.startsWith(`${parent}[`)
