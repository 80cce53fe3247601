import type { Context } from '../../../context.ts'
import type { Client } from '../client.ts'

/** A request for tokens: who asks, and what the form says. */
export type GrantRequest = { ctx: Context; client: Client; form: URLSearchParams }
