// Uses the official SDK as any program would: nothing here knows of another server.
import { SpotifyApi } from '@spotify/web-api-ts-sdk'

const [clientId, clientSecret] = process.argv.slice(2)
const sdk = SpotifyApi.withClientCredentials(clientId, clientSecret)
const { tracks } = await sdk.search('night', ['track'], undefined, 2)
const [track] = tracks.items
const again = await sdk.tracks.get(track.id)
process.stdout.write(JSON.stringify({ next: tracks.next, href: track.href, name: again.name }))
