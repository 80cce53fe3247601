import { type Signal, useComputed, useSignal } from '@preact/signals'
import { CopyButton } from '../components/copy-button.tsx'
import { desk } from '../session.ts'
import type { Operation, Parameter } from './document.ts'
import { type Examples, exampleBody, exampleValues } from './examples.ts'
import { Json } from './highlight.tsx'
import { pretty } from './pretty.ts'
import { type Filled, pathOf, snippets } from './request.ts'

type Answer = { status: number; statusText: string; ms: number; text: string; requestId: string }
type Props = { operation: Operation; examples: Examples }

/** One operation: a form, what it becomes in code, and the answer. */
export function OperationForm({ operation, examples }: Props) {
  const filled = useSignal<Filled>({
    values: exampleValues(operation, examples),
    body: exampleBody(operation, examples),
  })
  const granted = useSignal<readonly string[] | 'all'>('all')
  const answer = useSignal<Answer | undefined>(undefined)
  const lacking = useComputed(() =>
    granted.value === 'all'
      ? []
      : operation.scopes.filter((scope) => !granted.value.includes(scope)),
  )
  const ask = async (event: Event) => {
    event.preventDefault()
    answer.value = await send(operation, filled.value, granted.value)
  }
  return (
    <article aria-labelledby="operation">
      <h2 id="operation">{operation.summary}</h2>
      <p>
        <code>
          {operation.method} /v1{operation.path}
        </code>
      </p>
      <p class="quiet">{operation.description}</p>
      <form onSubmit={ask}>
        {operation.parameters.map((parameter) => (
          <Field key={parameter.name} parameter={parameter} filled={filled} />
        ))}
        {operation.body !== undefined && (
          <label>
            Body
            <textarea
              rows={6}
              value={filled.value.body}
              onInput={(event) => {
                filled.value = { ...filled.value, body: event.currentTarget.value }
              }}
            />
          </label>
        )}
        <Scopes operation={operation} granted={granted} lacking={lacking.value} />
        <button type="submit" class="main">
          Send
        </button>
      </form>
      {answer.value !== undefined && <Shown answer={answer.value} />}
      <Code operation={operation} filled={filled.value} />
    </article>
  )
}

function Field({ parameter, filled }: { parameter: Parameter; filled: Signal<Filled> }) {
  const { name, required, schema } = parameter
  const value = filled.value.values[name] ?? ''
  const set = (text: string) => {
    filled.value = { ...filled.value, values: { ...filled.value.values, [name]: text } }
  }
  const hint = [
    required ? 'required' : '',
    schema.minimum !== undefined ? `${schema.minimum} to ${schema.maximum ?? '…'}` : '',
    schema.items?.enum === undefined ? '' : `any of ${schema.items.enum.join(', ')}`,
  ].filter(Boolean)
  return (
    <div class="field">
      <label for={name}>
        {name} <span class="quiet">{hint.join(', ')}</span>
      </label>
      {schema.enum === undefined ? (
        <input
          id={name}
          value={value}
          placeholder={schema.default === undefined ? '' : String(schema.default)}
          required={required === true}
          onInput={(event) => set(event.currentTarget.value)}
        />
      ) : (
        <select id={name} value={value} onChange={(event) => set(event.currentTarget.value)}>
          {!required && <option value="" />}
          {schema.enum.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
    </div>
  )
}

type ScopesProps = {
  operation: Operation
  granted: Signal<readonly string[] | 'all'>
  lacking: string[]
}

/** With which rights to ask: all of them, or none, to see what is refused. */
const Scopes = ({ operation, granted, lacking }: ScopesProps) => (
  <p class="row">
    <label class="row">
      <input
        type="checkbox"
        checked={granted.value === 'all'}
        onChange={(event) => {
          granted.value = event.currentTarget.checked ? 'all' : []
        }}
      />
      Token with every scope
    </label>
    {operation.scopes.map((scope) => (
      <code key={scope}>{scope}</code>
    ))}
    {lacking.length > 0 && (
      <button
        type="button"
        onClick={() => {
          granted.value = operation.scopes
        }}
      >
        The token lacks {lacking.join(', ')}: grant
      </button>
    )}
  </p>
)

const Shown = ({ answer }: { answer: Answer }) => (
  <section aria-label="Answer" role="status">
    <p class="row">
      <strong class={answer.status < 400 ? '' : 'trouble'}>
        {answer.status} {answer.statusText}
      </strong>
      <span class="quiet">{answer.ms} ms</span>
      <span class="quiet">{answer.text.length} characters</span>
      {answer.requestId !== '' && <a href={`/requests?id=${answer.requestId}`}>In the log</a>}
    </p>
    <Json text={answer.text} />
  </section>
)

function Code({ operation, filled }: { operation: Operation; filled: Filled }) {
  return (
    <section aria-label="In code">
      {Object.entries(snippets(operation, filled)).map(([language, code]) => (
        <details key={language} open={language === 'curl'}>
          <summary>{language}</summary>
          <pre tabIndex={0}>{code}</pre>
          <CopyButton text={code} name={language} />
        </details>
      ))}
    </section>
  )
}

async function send(
  operation: Operation,
  filled: Filled,
  scopes: readonly string[] | 'all',
): Promise<Answer> {
  const { access_token } = await desk<{ access_token: string }>('POST', '/desk/token', { scopes })
  const init: RequestInit = {
    method: operation.method,
    headers: { authorization: `Bearer ${access_token}` },
    cache: 'no-store',
  }
  if (filled.body !== '' && operation.method !== 'GET') init.body = filled.body
  const begun = performance.now()
  const answer = await fetch(`/v1${pathOf(operation, filled)}`, init)
  const text = await answer.text()
  return {
    status: answer.status,
    statusText: answer.statusText,
    ms: Math.round(performance.now() - begun),
    text: pretty(text),
    requestId: answer.headers.get('x-request-id') ?? '',
  }
}
