import { checkRights } from '../http/auth.ts'
import type { Caller } from '../model/caller.ts'
import type { Tool } from './tool.ts'

/** Whether a caller's token is enough for a tool. */
export const mayUse = (caller: Caller, { needs }: Tool): boolean =>
  needs.every((operation) => {
    try {
      checkRights(operation, caller)
      return true
    } catch {
      return false
    }
  })

/** The scopes that a token needs for a tool. */
export const scopesOf = ({ needs }: Tool): string[] =>
  distinct(needs.flatMap(({ scopes, anyScope = [] }) => [...scopes, ...anyScope]))

/** The scopes with which tools can do everything that they do. */
export const allScopesOf = (tools: readonly Tool[]): string[] =>
  distinct([
    ...tools.flatMap(scopesOf),
    ...tools.flatMap(({ needs }) => needs.flatMap(({ extraScopes = [] }) => extraScopes)),
  ])

const distinct = (names: string[]) => [...new Set(names)]

/** The first tool that a message calls without being allowed to, of a message or a list of them. */
export function forbiddenCall(
  message: unknown,
  caller: Caller,
  tools: readonly Tool[],
): Tool | undefined {
  const called = [message].flat().flatMap((one) => nameOfCall(one) ?? [])
  return tools.find((tool) => called.includes(tool.name) && !mayUse(caller, tool))
}

type MaybeCall = { method?: unknown; params?: { name?: unknown } | null } | null | undefined

function nameOfCall(message: unknown): string | undefined {
  // Parsed JSON of anybody's: every step may lead nowhere.
  const call = message as MaybeCall
  const name = call?.method === 'tools/call' ? call.params?.name : undefined
  return typeof name === 'string' ? name : undefined
}
