// Sends what this process asks of the two public hosts to Reprise instead.
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'

const hosts = ['api.spotify.com', 'accounts.spotify.com']
const reprise = () => new URL(process.env.REPRISE ?? 'http://127.0.0.1:8080')
const atReprise = ({ pathname, search }) => new URL(pathname + search, reprise())

const ask = globalThis.fetch
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input)
  if (!hosts.includes(url.hostname)) return ask(input, init)
  return ask(input instanceof Request ? new Request(atReprise(url), input) : atReprise(url), init)
}

const request = https.request
https.request = (target, ...rest) => {
  const url = typeof target === 'string' ? new URL(target) : target
  if (!hosts.includes(url.hostname ?? url.host)) return request(target, ...rest)
  // An agent made for https cannot carry plain http.
  if (url instanceof URL) {
    const [options, ...more] = typeof rest[0] === 'object' ? rest : [{}, ...rest]
    return http.request(atReprise(url), { ...options, agent: undefined }, ...more)
  }
  const { protocol, hostname, port } = reprise()
  return http.request(
    { ...url, protocol, hostname, host: hostname, port, agent: undefined },
    ...rest,
  )
}
https.get = (...args) => https.request(...args).end()
syncBuiltinESMExports()
