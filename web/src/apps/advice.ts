import { isInsecure, isRedirectable } from '../../../src/lib/redirect-address.ts'
import type { Rules } from './shapes.ts'

/** What there is to say about a redirect URI; an app with trouble cannot be saved. */
export type Advice = { kind: 'trouble' | 'warning' | 'note'; words: string }

/** Says what the rules of 2025 mean for an address, while it is typed. */
export function adviceFor(uri: string, rules: Rules): Advice | undefined {
  if (uri === '') return undefined
  if (uri.includes('#')) return { kind: 'trouble', words: 'It must not have a fragment (#…).' }
  if (!isRedirectable(uri)) {
    const words =
      'It must be a whole address, such as http://127.0.0.1:8888/callback or my-app://login.'
    return { kind: 'trouble', words }
  }
  if (isInsecure(uri)) {
    return { kind: rules === 'strict' ? 'trouble' : 'warning', words: insecureWords(uri) }
  }
  if (/^http:\/\/(127\.0\.0\.1|\[::1\])(?=[/?]|$)/i.test(uri)) {
    return { kind: 'note', words: 'Without a port it stands for every port of this machine.' }
  }
  return undefined
}

function insecureWords(uri: string): string {
  if (/^http:\/\/localhost(?=[:/?]|$)/i.test(uri)) {
    const better = uri.replace(/localhost/i, '127.0.0.1')
    return `localhost is refused by the public service since 2025. Write ${better}.`
  }
  return 'Over http anybody on the way can read the code. The public service takes https only, and http for 127.0.0.1 and [::1].'
}
