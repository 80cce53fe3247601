export type Form = {
  action: string
  method: 'GET' | 'POST'
  /** Names and values of what the page filled in, hidden fields among them. */
  fields: Record<string, string>
  /** Ids of the inputs by the name they are sent under. */
  idOf: Record<string, string>
  submitters: Submitter[]
}

export type Submitter = {
  id: string
  testId: string
  name: string
  value: string
  /** Set when the button sends the form elsewhere. */
  action: string | undefined
}

/** The forms of a page, read the way a browser without scripts would use them. */
export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gis)].map(([, head = '', body = '']) => {
    const form = attributesOf(head)
    const inputs = elements(body, 'input')
    const sent = inputs.filter(({ name, type }) => name !== undefined && type !== 'submit')
    return {
      action: form.action ?? '',
      method: form.method?.toUpperCase() === 'POST' ? 'POST' : 'GET',
      fields: Object.fromEntries(sent.filter(isSent).map((i) => [i.name, i.value ?? 'on'])),
      idOf: Object.fromEntries(sent.map((input) => [input.name, input.id ?? ''])),
      submitters: [
        ...elements(body, 'button').filter(({ type }) => type === undefined || type === 'submit'),
        ...inputs.filter(({ type }) => type === 'submit'),
      ].map(submitterOf),
    }
  })
}

type Attributes = Record<string, string | undefined>

/** A box that is not ticked is not sent; an empty text field is. */
const isSent = ({ type, checked, value }: Attributes) =>
  type === 'checkbox' || type === 'radio' ? checked !== undefined : value !== undefined

const submitterOf = (attributes: Attributes): Submitter => ({
  id: attributes.id ?? '',
  testId: attributes['data-testid'] ?? '',
  name: attributes.name ?? '',
  value: attributes.value ?? '',
  action: attributes.formaction,
})

const elements = (html: string, tag: string): Attributes[] =>
  [...html.matchAll(new RegExp(`<${tag}\\b([^>]*)>`, 'gis'))].map(([, head = '']) =>
    attributesOf(head),
  )

function attributesOf(head: string): Attributes {
  const pairs = head.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+)))?/g)
  return Object.fromEntries(
    [...pairs].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      unescapeHtml(double ?? single ?? bare ?? ''),
    ]),
  )
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescapeHtml = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    return NAMED[name] ?? whole
  })
