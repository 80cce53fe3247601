const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null|-?\d[\d.eE+-]*)\b/g

/** Behind so many words there are no colours: an answer of any size opens at once. */
const most = 1_500

/** JSON with its keys, texts and other values told apart. */
export function Json({ text }: { text: string }) {
  const parts = []
  let at = 0
  for (const match of text.matchAll(token).take(most)) {
    parts.push(text.slice(at, match.index))
    const [all, quoted, colon] = match
    if (quoted === undefined) parts.push(<b>{all}</b>)
    else parts.push(colon === undefined ? <q>{quoted}</q> : <i>{quoted}</i>, colon)
    at = match.index + all.length
  }
  parts.push(text.slice(at))
  return <pre tabIndex={0}>{parts}</pre>
}
