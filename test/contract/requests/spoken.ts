import { by, reading, type Samples } from './request.ts'

/** Shows, episodes, audiobooks and chapters. */
export const spokenSamples: Samples = {
  'get-a-show': reading('/v1/shows/none', '/v1/shows/{show}?market=SE', '/v1/shows/{notedShow}'),
  'get-multiple-shows': reading('/v1/shows?ids=none', '/v1/shows?ids={notedShow},{unknown}'),
  'get-a-shows-episodes': reading(
    '/v1/shows/{show}/episodes?offset=-1',
    '/v1/shows/{show}/episodes?limit=2&offset=1',
    '/v1/shows/{notedShow}/episodes',
  ),
  'get-an-episode': reading('/v1/episodes/none', '/v1/episodes/{episode}'),
  'get-multiple-episodes': reading('/v1/episodes?ids=none', '/v1/episodes?ids={episode},{noted}'),
  // Sold in the market of theo, not in that of mira.
  'get-an-audiobook': by('theo', reading('/v1/audiobooks/none', '/v1/audiobooks/{audiobook}')),
  'get-multiple-audiobooks': by(
    'theo',
    reading('/v1/audiobooks?ids=none', '/v1/audiobooks?ids={audiobook},{notedBook}'),
  ),
  'get-audiobook-chapters': by(
    'theo',
    reading(
      '/v1/audiobooks/{audiobook}/chapters?limit=0',
      '/v1/audiobooks/{audiobook}/chapters?limit=2&offset=1',
    ),
  ),
  'get-a-chapter': by('theo', reading('/v1/chapters/none', '/v1/chapters/{chapter}')),
  'get-several-chapters': by(
    'theo',
    reading('/v1/chapters?ids=none', '/v1/chapters?ids={chapter},{notedChapter}'),
  ),
}
