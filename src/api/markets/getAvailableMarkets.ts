import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { markets } from '../../lib/markets.ts'

export const getAvailableMarkets = endpoint({
  id: 'get-available-markets',
  summary: 'Get Available Markets',
  tags: ['Markets'],
  method: 'GET',
  path: '/v1/markets',
  scopes: [],
  reply: T.Object({ markets: T.Array(T.String()) }),
  async handle() {
    return { markets: [...markets] }
  },
})
