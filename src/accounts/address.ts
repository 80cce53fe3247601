import type { FastifyRequest } from 'fastify'
import type { Config } from '../config-keys.ts'
import { baseUrl } from '../http/request-view.ts'

/** The address of the accounts service as the outside sees it, without a slash at the end. */
export const accountsUrl = (request: FastifyRequest, config: Config) =>
  config.accounts_url === '' ? baseUrl(request, config) : config.accounts_url.replace(/\/+$/, '')

/** Whether the user's browser comes over https, directly or through a proxy. */
export const isSecure = (request: FastifyRequest, config: Config) =>
  request.protocol === 'https' || accountsUrl(request, config).startsWith('https:')
