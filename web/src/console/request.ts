import type { Operation } from './document.ts'

/** What was filled in: parameters by name, and the body as text. */
export type Filled = { values: Record<string, string>; body: string }

/** The path below `/v1` that the form asks for. */
export function pathOf({ path, parameters }: Operation, { values }: Filled): string {
  const query = new URLSearchParams()
  let filled = path
  for (const { name, in: place } of parameters) {
    const value = values[name] ?? ''
    if (place === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(value))
    else if (value !== '') query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? filled : `${filled}?${text}`
}

/** The same request in the words of three languages. */
export function snippets(operation: Operation, filled: Filled): Record<string, string> {
  const url = `${location.origin}/v1${pathOf(operation, filled)}`
  const { method } = operation
  const { body } = filled
  return {
    curl: [
      `curl -X ${method} '${url.replaceAll("'", '%27')}' \\`,
      `  -H "Authorization: Bearer $TOKEN"${body === '' ? '' : ` \\\n  -H 'Content-Type: application/json' \\\n  -d '${body.replaceAll("'", "'\\''")}'`}`,
    ].join('\n'),
    JavaScript: [
      `const answer = await fetch(${JSON.stringify(url)}, {`,
      `  method: '${method}',`,
      '  headers: { authorization: `Bearer ${token}` },',
      ...(body === '' ? [] : [`  body: JSON.stringify(${body}),`]),
      '})',
      method === 'GET' ? 'console.log(await answer.json())' : 'console.log(answer.status)',
    ].join('\n'),
    Python: [
      'import requests',
      `answer = requests.request("${method}", ${JSON.stringify(url)},`,
      `    headers={"Authorization": f"Bearer {token}"}${body === '' ? ')' : `,\n    data=${JSON.stringify(body)})`}`,
      'print(answer.status_code, answer.text)',
    ].join('\n'),
  }
}
