import type { FastifyRequest } from 'fastify'
import type { Config } from '../config-keys.ts'
import { accountsUrl } from '../http/request-view.ts'

/** Whether the user's browser comes over https, directly or through a proxy. */
export const isSecure = (request: FastifyRequest, config: Config) =>
  request.protocol === 'https' || accountsUrl(request, config).startsWith('https:')
