import type { Static, TSchema } from 'typebox'
import type { Visit, Visitor } from '../accounts/authorize/visit.ts'
import type { Context } from '../context.ts'

/** What an operation of the desk is given. */
export type DeskInput<B extends TSchema = TSchema> = {
  ctx: Context
  visit: Visit
  /** Who is logged in with this browser. */
  visitor: Visitor
  params: Record<string, string>
  query: Record<string, string>
  body: Static<B>
}

/**
 * One operation behind Reprise's own pages: what the Web API has no operation for. A browser is
 * known by its session, and what changes something carries the session's CSRF token.
 */
export type DeskOperation<B extends TSchema = TSchema> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `/desk/…` with `:name` for path parameters. */
  path: string
  /** Whether only administrators may. */
  isForAdmins?: boolean
  /** A JSON body, checked. */
  body?: B
  handle(input: DeskInput<B>): Promise<unknown>
}

/** Types an operation from its schema. */
export const deskOperation = <B extends TSchema>(operation: DeskOperation<B>): DeskOperation<B> =>
  operation
