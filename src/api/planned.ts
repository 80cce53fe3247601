import { Type as T } from 'typebox'
import { type AnyEndpoint, endpoint, type Method } from '../http/endpoint.ts'
import { notImplemented } from '../lib/errors.ts'

/**
 * Operations that are known and not built yet. They check the token and answer 501 on purpose, so
 * that the list of routes is complete and the coverage table says the truth.
 */
export const planned: AnyEndpoint[] = [
  plan('get-a-show', 'Get Show', 'Shows', 'GET', '/v1/shows/:id'),
  plan('get-multiple-shows', 'Get Several Shows', 'Shows', 'GET', '/v1/shows'),
  plan('get-a-shows-episodes', 'Get Show Episodes', 'Shows', 'GET', '/v1/shows/:id/episodes'),
  plan('get-an-episode', 'Get Episode', 'Episodes', 'GET', '/v1/episodes/:id'),
  plan('get-multiple-episodes', 'Get Several Episodes', 'Episodes', 'GET', '/v1/episodes'),
  plan('get-an-audiobook', 'Get an Audiobook', 'Audiobooks', 'GET', '/v1/audiobooks/:id'),
  plan('get-multiple-audiobooks', 'Get Several Audiobooks', 'Audiobooks', 'GET', '/v1/audiobooks'),
  plan(
    'get-audiobook-chapters',
    'Get Audiobook Chapters',
    'Audiobooks',
    'GET',
    '/v1/audiobooks/:id/chapters',
  ),
  plan(
    'get-users-saved-audiobooks',
    "Get User's Saved Audiobooks",
    'Library',
    'GET',
    '/v1/me/audiobooks',
  ),
  plan(
    'save-audiobooks-user',
    'Save Audiobooks for Current User',
    'Library',
    'PUT',
    '/v1/me/audiobooks',
  ),
  plan(
    'remove-audiobooks-user',
    "Remove User's Saved Audiobooks",
    'Library',
    'DELETE',
    '/v1/me/audiobooks',
  ),
  plan(
    'check-users-saved-audiobooks',
    "Check User's Saved Audiobooks",
    'Library',
    'GET',
    '/v1/me/audiobooks/contains',
  ),
  plan('get-a-chapter', 'Get a Chapter', 'Chapters', 'GET', '/v1/chapters/:id'),
  plan('get-several-chapters', 'Get Several Chapters', 'Chapters', 'GET', '/v1/chapters'),
  plan(
    'get-users-saved-episodes',
    "Get User's Saved Episodes",
    'Library',
    'GET',
    '/v1/me/episodes',
  ),
  plan('save-episodes-user', 'Save Episodes for Current User', 'Library', 'PUT', '/v1/me/episodes'),
  plan(
    'remove-episodes-user',
    "Remove User's Saved Episodes",
    'Library',
    'DELETE',
    '/v1/me/episodes',
  ),
  plan(
    'check-users-saved-episodes',
    "Check User's Saved Episodes",
    'Library',
    'GET',
    '/v1/me/episodes/contains',
  ),
  plan('get-users-saved-shows', "Get User's Saved Shows", 'Library', 'GET', '/v1/me/shows'),
  plan('save-shows-user', 'Save Shows for Current User', 'Library', 'PUT', '/v1/me/shows'),
  plan('remove-shows-user', "Remove User's Saved Shows", 'Library', 'DELETE', '/v1/me/shows'),
  plan(
    'check-users-saved-shows',
    "Check User's Saved Shows",
    'Library',
    'GET',
    '/v1/me/shows/contains',
  ),
  plan(
    'get-audio-analysis',
    "Get Track's Audio Analysis",
    'Tracks',
    'GET',
    '/v1/audio-analysis/:id',
  ),
].map(({ id, summary, tag, method, path }) =>
  endpoint({
    id,
    summary,
    tag,
    method,
    path,
    scopes: [],
    isBuilt: false,
    reply: T.Null(),
    async handle() {
      throw notImplemented()
    },
  }),
)

type Plan = { id: string; summary: string; tag: string; method: Method; path: string }

function plan(id: string, summary: string, tag: string, method: Method, path: string): Plan {
  return { id, summary, tag, method, path }
}
