import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import '../style/console.css'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { type Operation, operationsOf } from '../console/document.ts'
import { type Examples, findExamples } from '../console/examples.ts'
import { OperationForm } from '../console/form.tsx'
import { useLoad } from '../load.ts'

async function load(signal: AbortSignal) {
  const [document, examples] = await Promise.all([
    fetch('/openapi.json', { signal }).then((answer) => answer.json()),
    findExamples(signal),
  ])
  return { operations: operationsOf(document), examples }
}

/** Every operation of the Web API, to be tried with what this server holds. */
export function ConsolePage() {
  const loaded = useLoad('console', load)
  return (
    <>
      <Title>Console</Title>
      <Shown of={loaded}>{(found) => <Console {...found} />}</Shown>
    </>
  )
}

function Console({ operations, examples }: { operations: Operation[]; examples: Examples }) {
  const chosen = useSignal(location.hash.slice(1) || 'get-an-album')
  const filter = useSignal('')
  useEffect(() => {
    const hear = () => {
      chosen.value = location.hash.slice(1)
    }
    addEventListener('hashchange', hear)
    return () => removeEventListener('hashchange', hear)
  }, [])
  const wanted = filter.value.toLowerCase()
  const fitting = operations.filter(({ summary, path, id }) =>
    `${summary} ${path} ${id}`.toLowerCase().includes(wanted),
  )
  const operation = operations.find(({ id }) => id === chosen.value)
  return (
    <div class="console">
      <nav aria-label="Operations">
        <label>
          <span class="visually-hidden">Filter</span>
          <input
            type="search"
            placeholder={`Filter ${operations.length} operations`}
            onInput={(event) => {
              filter.value = event.currentTarget.value
            }}
          />
        </label>
        {[...Map.groupBy(fitting, ({ tag }) => tag)].map(([tag, group]) => (
          <section key={tag} aria-label={tag}>
            <h3>{tag}</h3>
            <ul>
              {group.map(({ id, method, summary }) => (
                <li key={id}>
                  <a
                    href={`#${id}`}
                    {...(id === chosen.value ? { 'aria-current': 'true' as const } : {})}
                  >
                    <code>{method}</code> {summary}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      {operation === undefined ? (
        <p>There is no operation {chosen.value}.</p>
      ) : (
        <OperationForm key={operation.id} operation={operation} examples={examples} />
      )}
    </div>
  )
}
