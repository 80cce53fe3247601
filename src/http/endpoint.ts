import type { Static, TObject, TSchema } from 'typebox'
import type { Context } from '../context.ts'
import type { JsonText } from '../lib/json-text.ts'
import type { Caller } from '../model/caller.ts'
import type { View } from '../wire/view.ts'

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'

/** What a handler is given: the checked request, who asks, and the world. */
export type Input<P extends TSchema, Q extends TSchema, B extends TSchema> = {
  params: Static<P>
  query: Static<Q>
  body: Static<B>
  caller: Caller
  ctx: Context
  /** How addresses and markets are to be shown in this answer. */
  view: View
}

/** The answer of a read that finds nothing to show. */
export const noContent = Symbol('no content')
export type NoContent = typeof noContent

/**
 * One operation of the Web API: where it is, who may call it, what it takes and gives, and what it
 * does. Plain data, so that routes, documentation, tests and the coverage table all come from it.
 */
export type Endpoint<
  P extends TSchema = TSchema,
  Q extends TSchema = TSchema,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
> = {
  /** The operation id of the official document. */
  id: string
  summary: string
  /** The families of the official document that it belongs to, the nearest first. */
  tags: string[]
  /** More about it for the documentation, where the summary does not say enough. */
  description?: string
  method: Method
  /** `/v1/…` with `:name` for path parameters. */
  path: string
  /** Older paths of the same operation that clients still call. */
  aliases?: string[]
  /** Scopes the token must have, all of them. */
  scopes: string[]
  /** Scopes of which the token must have at least one; which one depends on what it touches. */
  anyScope?: string[]
  /** Scopes that are not needed: with them it shows or reaches more. */
  extraScopes?: string[]
  /** True for operations about "me", which an app's own token cannot call. */
  user?: boolean
  params?: P
  query?: Q
  /** A body of JSON, checked; or `T.String()` for a body taken as text, as it came. */
  body?: B
  /** What a body that is not what it should be is answered with, where it is not the usual words. */
  badBody?: string
  /** Schema of the answer; `T.Null()` for an empty one. */
  reply: R
  /** Success status; 200 unless said. */
  status?: number
  /** When there is nothing to answer with: `handle` gives `noContent`, which is a 204. */
  emptyWhen?: string
  /** The address of what was made, for the Location header. */
  location?(result: Static<R>): string
  handle(input: Input<P, Q, B>): Promise<Static<R> | JsonText<Static<R>> | NoContent>
}

/** Types an endpoint from its schemas. */
export function endpoint<
  P extends TSchema = TObject,
  Q extends TSchema = TObject,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
>(definition: Endpoint<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return definition
}

/** Any endpoint: what lists, registration and documentation work with. */
export type AnyEndpoint = {
  [K in keyof Endpoint]: K extends 'handle' ? unknown : Endpoint[K]
}
