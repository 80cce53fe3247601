import type { Static, TObject } from 'typebox'
import { Type as T } from 'typebox'
import type { AnyEndpoint } from '../http/endpoint.ts'
import type { Operations } from './operations.ts'

/** What calling a tool does: nothing but read, change things, or also overwrite and remove some. */
export type Effect = 'reads' | 'changes' | 'destroys'

/**
 * One task that an assistant can do: plain data, like an endpoint. It is made of operations of the
 * Web API, so what may be done with it is decided where it always is.
 */
export type Tool<I extends TObject = TObject, O extends TObject = TObject> = {
  name: string
  title: string
  description: string
  /** Operations that it cannot do without: who may not call one of them is not shown the tool. */
  needs: readonly AnyEndpoint[]
  effect: Effect
  /** Whether doing it twice is as good as once. */
  isIdempotent?: boolean
  input: I
  output: O
  run(input: Static<I>, operations: Operations): Promise<Static<O>>
}

/** Types a tool from its schemas; in lists it is a tool of any input. */
export const tool = <I extends TObject, O extends TObject>(definition: Tool<I, O>): Tool =>
  definition as unknown as Tool

/** What is told to whoever called a tool that cannot do what it was asked. */
export class ToolError extends Error {}

/** The answer of a tool that does something and has nothing to tell. */
export const Done = T.Object({ done: T.Literal(true) })
export const done: Static<typeof Done> = { done: true }
