import { Type as T } from 'typebox'
import { genreSeeds } from '../../domain/recommendations/genre-seeds.ts'
import { endpoint } from '../../http/endpoint.ts'
import { JsonText } from '../../lib/json-text.ts'

export const getAvailableGenreSeeds = endpoint({
  id: 'get-recommendation-genres',
  summary: 'Get Available Genre Seeds',
  tags: ['Genres'],
  method: 'GET',
  path: '/v1/recommendations/available-genre-seeds',
  scopes: [],
  reply: T.Object({ genres: T.Array(T.String()) }),
  async handle() {
    return written
  },
})

const written = JsonText.of({ genres: [...genreSeeds] })
