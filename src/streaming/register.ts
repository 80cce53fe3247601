import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bytesPerFrame, wavHeader } from '../audio/synth/wav.ts'
import type { Context } from '../context.ts'
import { findSound, type OwnSound } from '../domain/streams/sounds.ts'
import { everyAnswer } from '../http/cors.ts'
import { isId } from '../lib/base62.ts'
import { invalid, notFound } from '../lib/errors.ts'
import { Turnstile } from '../lib/turnstile.ts'
import { CacheFolder } from './cache-folder.ts'
import { findFfmpeg } from './ffmpeg.ts'
import { fileContent } from './file-content.ts'
import { chooseFormat, type Format } from './formats.ts'
import { MadeSounds, madeTag } from './made-sounds.ts'
import { Previews } from './previews.ts'
import { RemoteSounds } from './remote-sounds.ts'
import { sendBytes, sendStream, type Unsent } from './send-bytes.ts'
import { type Source, Transcoder } from './transcoder.ts'

const silentFrames = 2_205

type Params = { kind: string; id: string }
type Query = Partial<Record<'who' | 'until' | 'sig' | 'format' | 'start', string>>

/** `/stream/{kind}/{id}`: the sound of an item, for who has a signed address; and its preview. */
export function registerStreaming(app: FastifyInstance, ctx: Context): void {
  const { config } = ctx
  const ffmpeg = findFfmpeg(config.ffmpeg)
  const cache = new CacheFolder(join(ctx.folder, 'streams'), config.stream_cache_mb * 1_000_000)
  const made = new MadeSounds()
  const transcoder = new Transcoder(ffmpeg, cache, config.transcodes)
  const previews = new Previews({ cache, made, ffmpeg, line: new Turnstile(1), log: ctx.log })

  const stopping = new AbortController()
  const remote = new RemoteSounds({
    allowPrivate: config.allow_private_feeds,
    atOnce: config.podcast_streams,
    stopping: stopping.signal,
  })
  const send = (request: FastifyRequest, reply: FastifyReply, content: Unsent) =>
    sendBytes(request, reply, { ...content, signal: stopping.signal })

  const route = { config: { operation: 'stream' } }
  app.get<{ Params: Params; Querystring: Query }>(
    '/stream/:kind/:id',
    route,
    async (request, reply) => {
      const { who = '', until = '', sig = '', format: named } = request.query
      const uri = uriOf(request.params)
      await ctx.streams.check(uri, { who, until, sig })
      const sound = await findSound(ctx.db, uri)
      if (sound === undefined) throw notFound()
      if (sound.kind === 'remote') {
        const { mediaType } = sound.remote
        if (chooseFormat(mediaType, named, undefined) !== null) throw invalid('format', 'original')
        await remote.send(request, reply, sound.remote)
        return reply
      }
      const fromMs = offset(request.query.start)
      const mediaType = sound.kind === 'file' ? sound.file.mediaType : 'audio/wav'
      const format = chooseFormat(mediaType, named, request.headers.accept)
      if (format === null) await send(request, reply, await originalOf(sound))
      else await sendTranscoded(request, reply, { sound, format, fromMs })
      return reply
    },
  )

  app.get<{ Params: Params }>('/preview/:kind/:id', async (request, reply) => {
    const sound = await findSound(ctx.db, uriOf(request.params))
    if (sound === undefined || sound.kind === 'remote') throw notFound()
    const content = await fileContent(await previews.find(sound), 'audio/mpeg', 'p')
    await send(request, reply, { ...content, cacheControl: 'public, max-age=86400' })
    return reply
  })

  // What the playback SDK plays to wake its elements up at the listener's first gesture.
  app.get('/silence.wav', async (request, reply) => {
    const silence = Buffer.concat([
      wavHeader(silentFrames),
      Buffer.alloc(silentFrames * bytesPerFrame),
    ])
    await send(request, reply, {
      size: silence.length,
      mediaType: 'audio/wav',
      tag: '"silence"',
      cacheControl: 'public, max-age=31536000, immutable',
      read: (from, to) => Readable.from([silence.subarray(from, to + 1)], { objectMode: false }),
    })
    return reply
  })

  app.addHook('onReady', async () => {
    if (ffmpeg === null) ctx.log.info('no ffmpeg: sound is sent as it is, and not transcoded')
  })
  app.addHook('preClose', async () => stopping.abort())
  app.addHook('onClose', () => made.close())

  const originalOf = async (sound: OwnSound): Promise<Unsent> =>
    sound.kind === 'made'
      ? made.content(sound.made)
      : fileContent(sound.file.path, sound.file.mediaType, sound.file.soundHash.slice(0, 16))

  async function sendTranscoded(
    request: FastifyRequest,
    reply: FastifyReply,
    { sound, format, fromMs }: { sound: OwnSound; format: Format; fromMs: number },
  ): Promise<void> {
    const transcoded = await transcoder.transcode(sourceOf(sound), format, fromMs)
    if ('path' in transcoded) {
      const content = await fileContent(transcoded.path, format.mediaType, format.name)
      return send(request, reply, content)
    }
    reply.hijack()
    reply.raw.writeHead(200, {
      ...everyAnswer(request),
      'content-type': format.mediaType,
      'cache-control': 'private, no-store',
      'accept-ranges': 'none',
    })
    if (request.method === 'HEAD') transcoded.live.destroy()
    await sendStream(request, reply, transcoded.live, stopping.signal)
  }

  function sourceOf(sound: OwnSound): Source {
    if (sound.kind === 'file') {
      const { file } = sound
      const { path, startMs, endMs, soundHash, modifiedAt, size } = file
      return { tag: `${soundHash} ${modifiedAt} ${size}`, input: () => ({ path }), startMs, endMs }
    }
    const content = made.content(sound.made)
    const input = () => ({ bytes: content.read(0, content.size - 1) })
    return { tag: madeTag(sound.made), input, startMs: 0, endMs: -1 }
  }
}

/** @throws 404 for what cannot be heard: no path of the request ever reaches the disk */
function uriOf({ kind, id }: Params): string {
  if (!['track', 'episode'].includes(kind) || !isId(id)) throw notFound()
  return `spotify:${kind}:${id}`
}

/** @throws 400 for what is no number of milliseconds */
function offset(start: string | undefined): number {
  if (start === undefined) return 0
  if (!/^\d{1,9}$/.test(start)) throw invalid('start')
  return Number(start)
}
