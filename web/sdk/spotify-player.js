/**
 * Reprise's Web Playback SDK: makes this page a device of its listener. It has the surface of the
 * public Web Playback SDK, plays on plain <audio> elements, and talks to the server it was loaded
 * from over one WebSocket. No dependencies, nothing evaluated. docs/web-playback-sdk.md explains it.
 */
;(() => {
  if (window.Spotify) return

  const script =
    /** @type {HTMLScriptElement | null} */ (document.currentScript) ??
    /** @type {HTMLScriptElement | null} */ (
      document.querySelector('script[src*="spotify-player.js"]')
    )
  const server = new URL('.', script?.src ?? location.href)

  /** Errors whose connection would be refused again, by close code. */
  const refusals = {
    4400: ['initialization_error', 'Failed to initialize player'],
    4401: ['authentication_error', 'Authentication failed'],
    4402: ['account_error', 'This functionality is restricted to premium users only'],
    4403: ['authentication_error', 'Invalid token scopes.'],
    4407: ['authentication_error', 'The app may not act for this user'],
    4429: ['initialization_error', 'Failed to initialize player'],
  }
  const graceMs = 10_000
  const reportEveryMs = 10_000
  const preloadSeconds = 20
  /** A toggle so soon after a remote play is its client making sure, and not a pause. */
  const togglesAreResumesMs = 1_500
  const answersMs = 3_000
  const repeatModes = { off: 0, context: 1, track: 2 }
  const mediaTypes = [
    'audio/mpeg',
    'audio/aac',
    'audio/mp4',
    'audio/ogg',
    'audio/flac',
    'audio/wav',
  ]

  const deviceId = () =>
    [...crypto.getRandomValues(new Uint8Array(20))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
  const clamp = (value, least, most) => Math.min(most, Math.max(least, Number(value) || 0))

  class Player {
    #listeners = new Map()
    #audio = [new Audio(), new Audio()]
    /** Which of the two elements is heard. */
    #at = 0
    #socket = null
    #isWanted = false
    #isReady = false
    #attempts = 0
    #timers = {}
    #connected = null
    /** What the server said last; null while this is not the active device. */
    #told = null
    #version = 0
    #streams = { current: null, next: null }
    /** The item that is on: `{playId, uri, durationMs, stream}`. */
    #on = null
    /** The item the other element holds ready. */
    #ahead = null
    /** The item that was begun at the end of the last one, before the server said so. */
    #early = null
    #isPlaying = false
    #isBuffering = false
    #hasRetried = false
    #remotePlayAt = Number.NEGATIVE_INFINITY
    #commands = 0
    /** When another item or place was last asked for here, by a button or an end. */
    #movedAt = Number.NEGATIVE_INFINITY
    #pending = new Set()
    /** The version that has everything that was asked for here. */
    #awaited = 0
    #volume
    #emitted = ''

    /** @param {Spotify.PlayerInit} options */
    constructor(options) {
      if (typeof options?.getOAuthToken !== 'function') {
        throw new TypeError('Spotify.Player: getOAuthToken has to be a function')
      }
      this._options = { volume: 1, enableMediaSession: false, ...options, id: deviceId() }
      this.#volume = clamp(this._options.volume, 0, 1)
      for (const audio of this.#audio) this.#listenTo(audio)
      // A page that is left says goodbye, so that its device is gone at once.
      addEventListener('pagehide', () => this.#socket?.close(1000))
      addEventListener('pageshow', (event) => event.persisted && this.#isWanted && this.#open())
    }

    // Events.

    addListener(event, callback) {
      const callbacks = this.#listeners.get(event) ?? new Set()
      if (callbacks.has(callback)) return false
      this.#listeners.set(event, callbacks.add(callback))
      return true
    }

    on(event, callback) {
      return this.addListener(event, callback)
    }

    removeListener(event, callback) {
      if (callback === undefined) return this.#listeners.delete(event)
      return this.#listeners.get(event)?.delete(callback) ?? false
    }

    #emit(event, value) {
      for (const callback of [...(this.#listeners.get(event) ?? [])]) {
        try {
          callback(value)
        } catch (error) {
          // One listener's mistake is no reason not to tell the others, nor to hide it.
          reportError(error)
        }
      }
    }

    // The connection.

    connect() {
      this.#isWanted = true
      if (this.#isReady && this.#socket?.readyState === WebSocket.OPEN) return Promise.resolve(true)
      if (this.#connected === null) {
        this.#connected = Promise.withResolvers?.() ?? withResolvers()
        this.#open()
      }
      return this.#connected.promise
    }

    disconnect() {
      this.#isWanted = false
      clearTimeout(this.#timers.retry)
      this.#socket?.close(1000)
      this.#rest()
      this.#gone()
    }

    #open() {
      clearTimeout(this.#timers.retry)
      const url = new URL('connect', server)
      url.protocol = url.protocol.replace('http', 'ws')
      const socket = new WebSocket(url, 'reprise-device.1')
      this.#socket = socket
      socket.onopen = async () => {
        const token = await this.#token()
        if (socket === this.#socket) this.#hello(token)
      }
      socket.onmessage = ({ data }) => socket === this.#socket && this.#receive(JSON.parse(data))
      socket.onclose = ({ code }) => socket === this.#socket && this.#closed(code)
    }

    /** Asks the app for a token. What it hands over later is a newer one. */
    #token() {
      return new Promise((resolve) => {
        let isFirst = true
        this._options.getOAuthToken((token) => {
          if (isFirst) resolve(token)
          else this.#send({ type: 'token', token })
          isFirst = false
        })
      })
    }

    #hello(token) {
      const probe = this.#audio[1 - this.#at]
      probe.volume = 0.5
      const { name, id } = this._options
      this.#send({
        type: 'hello',
        token: String(token),
        device: {
          id,
          name: String(name ?? 'Web Player'),
          type: 'Computer',
          volume: Math.round(this.#volume * 100),
          // Phones leave the volume to their buttons.
          supportsVolume: probe.volume === 0.5,
          mediaTypes: mediaTypes.filter((type) => probe.canPlayType(type) !== ''),
        },
        ...(this.#on === null ? {} : { resume: this.#rendering() }),
      })
      this.#setVolume()
    }

    #closed(code) {
      const refusal = refusals[code]
      this.#pending.clear()
      if (refusal !== undefined || !this.#isWanted || code === 4000) {
        this.#isWanted = false
        this.#rest()
        this.#gone()
        if (refusal !== undefined) this.#emit(refusal[0], { message: refusal[1] })
        this.#connected?.resolve(false)
        this.#connected = null
        return
      }
      // What plays goes on; the server waits for a while too.
      this.#timers.gone ??= setTimeout(() => this.#gone(), graceMs)
      const pause = Math.min(30_000, 500 * 2 ** this.#attempts++) * (0.5 + Math.random())
      this.#timers.retry = setTimeout(() => this.#open(), pause)
    }

    #gone() {
      this.#keepTime('gone')
      if (!this.#isReady) return
      this.#isReady = false
      this.#emit('not_ready', { device_id: this._options.id })
    }

    #keepTime(name) {
      clearTimeout(this.#timers[name])
      this.#timers[name] = undefined
    }

    #send(message) {
      if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message))
    }

    #receive(message) {
      const { type } = message
      if (type === 'welcome') {
        this.#attempts = 0
        this.#keepTime('gone')
        this._options.id = message.deviceId
        this.#follow(message)
        // What broke off with the connection goes on with it.
        if (this.#on?.retryAt !== undefined) this.#retry(this.#streams)
        if (!this.#isReady) {
          this.#isReady = true
          this.#emit('ready', { device_id: message.deviceId })
        }
        this.#connected?.resolve(true)
        this.#connected = null
      } else if (type === 'state') this.#follow(message)
      else if (type === 'streams') this.#retry(message.streams)
      else if (type === 'volume') {
        this.#volume = message.value / 100
        this.#setVolume()
      } else if (type === 'reauth')
        void this.#token().then((token) => this.#send({ type: 'token', token }))
      else if (message.id !== undefined) {
        this.#pending.delete(message.id)
        if (type === 'ok') this.#awaited = Math.max(this.#awaited, message.version)
        else this.#emit('playback_error', { message: message.message })
        this.#reconcile()
      }
    }

    // What the server says.

    #follow({ version, state, streams, load, seek }) {
      const wasActive = this.#told !== null
      this.#version = version
      this.#told = state
      this.#streams = streams ?? { current: null, next: null }
      if (state === null) {
        this.#rest()
        if (wasActive) this.#emit('player_state_changed', null)
        return
      }
      if (load !== undefined) this.#load(load)
      else if (state.playId !== (this.#on?.playId ?? '')) this.#rest()
      else {
        // What was sought here has been done already, and doing it again would be heard.
        const isOwn = this.#hasMoved() && Math.abs(seek - this.#position()) < 1_500
        if (seek !== undefined && !isOwn) this.#moveTo(seek)
        this.#reconcile()
      }
      this.#changed(seek !== undefined)
    }

    /** Does as the server says, once it has heard of what was done here. */
    #reconcile() {
      if (this.#told === null || this.#on === null) return
      if (this.#pending.size > 0 || this.#version < this.#awaited) return
      if (this.#told.playId !== this.#on.playId || this.#told.isPlaying === this.#isPlaying) return
      this.#setPlaying(this.#told.isPlaying)
    }

    #load({ playId, uri, durationMs, positionMs, isPlaying }) {
      const stream = this.#streams.current
      const wasEarly = this.#early === uri && positionMs < 2_000
      this.#early = null
      this.#on = { playId, uri, durationMs, stream }
      this.#hasRetried = false
      if (isPlaying && !this.#hasMoved()) this.#remotePlayAt = performance.now()
      this.#movedAt = Number.NEGATIVE_INFINITY
      if (wasEarly) {
        this.#isPlaying = isPlaying
        if (!isPlaying) this.#now.pause()
        this.#report()
        return
      }
      if (stream === null) {
        this.#rest()
        this.#send({ type: 'failed', playId, code: 'unavailable' })
        this.#emit('playback_error', { message: 'This item has no sound' })
        return
      }
      if (this.#ahead?.uri === uri && positionMs < 2_000) this.#swap()
      else {
        this.#ahead = null
        this.#put(this.#now, stream, positionMs)
      }
      this.#isBuffering = isPlaying
      this.#setVolume()
      this.#setPlaying(isPlaying)
    }

    // The two elements.

    get #now() {
      return this.#audio[this.#at]
    }

    #put(audio, stream, positionMs) {
      audio.src = new URL(stream.path, server).href
      const seconds = (stream.startMs + positionMs) / 1_000
      if (seconds > 0) audio.currentTime = seconds
    }

    /** The element that waits becomes the one that is heard. */
    #swap() {
      const before = this.#now
      this.#at = 1 - this.#at
      this.#ahead = null
      before.pause()
    }

    #setPlaying(isPlaying) {
      this.#isPlaying = isPlaying
      if (!isPlaying) {
        this.#isBuffering = false
        this.#now.pause()
        this.#report()
        return
      }
      this.#start(this.#now)
    }

    #start(audio) {
      const on = this.#on
      audio.play().catch((error) => {
        if (error.name !== 'NotAllowedError' || this.#on !== on || audio !== this.#now) return
        this.#isPlaying = false
        this.#isBuffering = false
        if (on !== null) this.#send({ type: 'failed', playId: on.playId, code: 'autoplay' })
        this.#emit('autoplay_failed')
        this.#changed()
      })
    }

    /** Nothing is on any more. */
    #rest() {
      this.#on = null
      this.#ahead = null
      this.#early = null
      this.#isPlaying = false
      this.#isBuffering = false
      for (const audio of this.#audio) {
        audio.pause()
        if (audio.hasAttribute('src')) {
          audio.removeAttribute('src')
          audio.load()
        }
      }
      if (this._options.enableMediaSession && navigator.mediaSession) {
        navigator.mediaSession.playbackState = 'none'
      }
    }

    #listenTo(audio) {
      const whenHeard = (work) => () => {
        if (audio === this.#now && this.#on !== null) work()
      }
      const on = (event, work) => audio.addEventListener(event, whenHeard(work))
      on('playing', () => this.#buffering(false))
      on('waiting', () => this.#buffering(this.#isPlaying))
      on('seeked', () => this.#report())
      on('ended', () => this.#end())
      on('error', () => this.#broken())
      on('timeupdate', () => this.#look())
    }

    #buffering(is) {
      this.#isBuffering = is
      this.#report()
      this.#changed()
    }

    /** Now and then: whether the next item should be got ready, and whether this one is over. */
    #look() {
      const { stream, durationMs } = this.#on
      if (stream.endMs >= 0 && this.#now.currentTime * 1_000 >= stream.endMs) {
        this.#now.pause()
        this.#end()
        return
      }
      const left = durationMs / 1_000 - this.#position() / 1_000
      if (this.#isPlaying && left < preloadSeconds) this.#prepare()
      if (this.#isPlaying && performance.now() - (this.#on.reportedAt ?? 0) > reportEveryMs) {
        this.#report()
      }
    }

    #prepare() {
      const { next } = this.#streams
      const [item] = this.#told?.window.next ?? []
      if (!next || item === undefined || this.#ahead?.uri === item.uri) return
      this.#ahead = { uri: item.uri, stream: next }
      const audio = this.#audio[1 - this.#at]
      audio.preload = 'auto'
      this.#put(audio, next, 0)
    }

    /** The next item follows at once where it is ready; the server hears of it meanwhile. */
    #end() {
      const { playId, durationMs } = this.#on
      if (this.#on.hasEnded) return
      this.#on.hasEnded = true
      this.#movedAt = performance.now()
      this.#send({ type: 'ended', playId })
      if (this.#ahead === null || !this.#isPlaying) return
      const { uri, stream } = this.#ahead
      this.#early = uri
      this.#swap()
      this.#on = { playId, uri, durationMs, stream, hasEnded: true }
      this.#setVolume()
      this.#start(this.#now)
    }

    /** Most often the address was too old: another is asked for, once. */
    #broken() {
      if (!this.#now.hasAttribute('src')) return
      if (!this.#hasRetried) {
        this.#hasRetried = true
        this.#on.retryAt = this.#position()
        this.#send({ type: 'streams' })
        return
      }
      const { playId } = this.#on
      this.#send({ type: 'failed', playId, code: 'unavailable' })
      this.#emit('playback_error', { message: 'The item could not be played' })
    }

    #retry(streams) {
      this.#streams = streams
      if (this.#on?.retryAt === undefined || streams.current === null) return
      this.#on.stream = streams.current
      this.#put(this.#now, streams.current, this.#on.retryAt)
      this.#on.retryAt = undefined
      if (this.#isPlaying) this.#start(this.#now)
    }

    #moveTo(positionMs) {
      this.#now.currentTime = (this.#on.stream.startMs + positionMs) / 1_000
    }

    /** Where in the item it is, in milliseconds. */
    #position() {
      if (this.#on === null || this.#on.stream === null) return 0
      const { stream, durationMs } = this.#on
      return Math.round(clamp(this.#now.currentTime * 1_000 - stream.startMs, 0, durationMs))
    }

    #setVolume() {
      // An item that is louder than others is turned down by what its file says (ReplayGain).
      for (const [at, audio] of this.#audio.entries()) {
        const stream = at === this.#at ? this.#on?.stream : this.#ahead?.stream
        audio.volume = clamp(this.#volume * 10 ** (Math.min(0, stream?.trackGain ?? 0) / 20), 0, 1)
      }
    }

    #rendering() {
      return {
        version: this.#version,
        playId: this.#on.playId,
        positionMs: this.#position(),
        isPlaying: this.#isPlaying,
        isBuffering: this.#isBuffering,
      }
    }

    #report() {
      // What was begun early has no name yet; what waits for another address stands still.
      if (this.#on === null || this.#on.hasEnded || this.#early !== null) return
      this.#on.reportedAt = performance.now()
      this.#send({ type: 'report', ...this.#rendering() })
    }

    // What the page asks for.

    getCurrentState() {
      return Promise.resolve(this.#state())
    }

    getVolume() {
      return Promise.resolve(this.#volume)
    }

    async setVolume(volume) {
      this.#volume = clamp(volume, 0, 1)
      this.#setVolume()
      this.#send({ type: 'volume', value: Math.round(this.#volume * 100) })
    }

    async setName(name) {
      this._options.name = name
      this.#send({ type: 'rename', name: String(name) })
    }

    async pause() {
      if (this.#command({ kind: 'pause' })) this.#act(false)
    }

    async resume() {
      if (this.#command({ kind: 'resume' })) this.#act(true)
    }

    async togglePlay() {
      const isCertain = performance.now() - this.#remotePlayAt < togglesAreResumesMs
      this.#remotePlayAt = Number.NEGATIVE_INFINITY
      return isCertain || !this.#isPlaying ? this.resume() : this.pause()
    }

    async seek(positionMs) {
      const position = Math.max(0, Math.round(Number(positionMs) || 0))
      if (!this.#command({ kind: 'seek', positionMs: position }) || this.#on === null) return
      if (position < this.#on.durationMs) this.#moveTo(position)
      this.#changed(true)
    }

    async previousTrack() {
      this.#command({ kind: 'previous' })
    }

    async nextTrack() {
      this.#command({ kind: 'next' })
    }

    /** To be called from a gesture: browsers then let these elements play later on. */
    activateElement() {
      for (const audio of this.#audio) {
        if (audio.hasAttribute('src')) continue
        audio.src = new URL('silence.wav', server).href
        // Not awaited: what never begins never settles.
        audio.play().catch(() => {})
      }
      return Promise.resolve()
    }

    #act(isPlaying) {
      if (this.#on === null || this.#isPlaying === isPlaying) return
      this.#isPlaying = isPlaying
      if (isPlaying) this.#start(this.#now)
      else this.#now.pause()
      this.#changed()
    }

    /** Tells the server what was asked for here. @returns false when there is nothing to act on */
    #command(command) {
      if (this.#told === null) {
        const message = 'Cannot perform operation; no list was loaded.'
        this.#emit('playback_error', { message })
        return false
      }
      const id = ++this.#commands
      this.#pending.add(id)
      if (command.kind !== 'resume' && command.kind !== 'pause') this.#movedAt = performance.now()
      this.#send({ type: 'command', id, command })
      return true
    }

    /** Whether what the server says may be the answer to what was done here. */
    #hasMoved() {
      return performance.now() - this.#movedAt < answersMs
    }

    // What the page is told.

    #changed(isSought = false) {
      const state = this.#state()
      if (state === null) return
      const same = JSON.stringify({ ...state, position: 0, timestamp: 0 })
      if (same === this.#emitted && !isSought) return
      this.#emitted = same
      this.#showSession(state)
      this.#emit('player_state_changed', state)
    }

    /** @returns {Spotify.PlaybackState | null} */
    #state() {
      const told = this.#told
      if (told === null || told.window.current === null) return null
      const { current, previous, next } = told.window
      const paused = !this.#isPlaying
      const disallows = Object.fromEntries(
        told.disallows
          .filter((key) => key !== 'pausing' && key !== 'resuming')
          .map((key) => [key, true]),
      )
      disallows[paused ? 'pausing' : 'resuming'] = true
      const restrictions = Object.fromEntries(
        Object.keys(disallows).map((key) => [
          `disallow_${key}_reasons`,
          [reasons[key] ?? 'not_supported'],
        ]),
      )
      return {
        context: { uri: told.context?.uri ?? null, metadata: null },
        disallows,
        restrictions,
        duration: told.durationMs,
        paused,
        position: this.#on === null ? told.positionMs : this.#position(),
        loading: this.#isBuffering,
        timestamp: Date.now(),
        repeat_mode: repeatModes[told.repeat],
        shuffle: told.isShuffled,
        track_window: {
          current_track: track(current),
          previous_tracks: previous.map(track),
          next_tracks: next.map(track),
        },
        playback_id: told.playId,
        playback_quality: 'VERY_HIGH',
        playback_features: { hifi_status: 'NONE' },
      }
    }

    #showSession(state) {
      const session = navigator.mediaSession
      if (!this._options.enableMediaSession || !session) return
      const { name, artists, album } = state.track_window.current_track
      session.metadata = new MediaMetadata({
        title: name,
        artist: artists.map((artist) => artist.name).join(', '),
        album: album.name,
        artwork: album.images.map(({ url, width, height }) => ({
          src: url,
          sizes: `${width}x${height}`,
        })),
      })
      session.playbackState = state.paused ? 'paused' : 'playing'
      const { position, duration } = state
      session.setPositionState?.({
        duration: duration / 1_000,
        position: Math.min(position, duration) / 1_000,
      })
      const handlers = {
        play: () => this.resume(),
        pause: () => this.pause(),
        nexttrack: () => this.nextTrack(),
        previoustrack: () => this.previousTrack(),
        /** @param {MediaSessionActionDetails} details */
        seekto: (details) => this.seek((details.seekTime ?? 0) * 1_000),
      }
      for (const [action, handler] of Object.entries(handlers)) {
        session.setActionHandler(/** @type {MediaSessionAction} */ (action), handler)
      }
    }
  }

  const reasons = {
    resuming: 'not_paused',
    pausing: 'not_playing',
    skipping_prev: 'no previous tracks',
    skipping_next: 'no next tracks',
  }

  /**
   * An item as the public SDK shows it.
   * @returns {Spotify.Track}
   */
  function track({ uid, uri, item }) {
    const [, type = 'track', id = null] = uri.split(':')
    const group = item?.album ?? item?.show
    const images = group?.images ?? item?.images ?? []
    return {
      id: item?.id ?? id,
      uri: item?.uri ?? uri,
      uid,
      type: item?.type ?? type,
      track_type: 'audio',
      media_type: 'audio',
      name: item?.name ?? '',
      is_playable: item !== null,
      duration_ms: item?.duration_ms ?? 0,
      album: {
        name: group?.name ?? '',
        uri: group?.uri ?? '',
        images: images.map(({ url, width, height }) => ({
          url,
          width,
          height,
          size: sizeOf(width),
        })),
      },
      artists: (item?.artists ?? []).map((artist) => ({
        name: artist.name,
        uri: artist.uri,
        url: artist.href,
      })),
      linked_from: { uri: item?.linked_from?.uri ?? null, id: item?.linked_from?.id ?? null },
    }
  }

  const sizeOf = (width) => (width >= 600 ? 'LARGE' : width <= 100 ? 'SMALL' : 'UNKNOWN')

  /** For browsers of before 2024. */
  function withResolvers() {
    const all = {}
    all.promise = new Promise((resolve, reject) => Object.assign(all, { resolve, reject }))
    return all
  }

  /** With `?rewrite` calls that are meant for the public service come to this server. */
  function rewrite() {
    const pattern = /^https:\/\/(api|accounts)\.spotify\.com(?=\/|$)/
    const here = (url) => url.replace(pattern, server.href.replace(/\/$/, ''))
    const { fetch } = window
    window.fetch = (input, init) => {
      if (!(input instanceof Request)) return fetch(here(String(input)), init)
      return pattern.test(input.url)
        ? fetch(new Request(here(input.url), input), init)
        : fetch(input, init)
    }
    // Some packages bring a script element of the public SDK with them: this file does nothing twice.
    const { prototype } = HTMLScriptElement
    const source = Object.getOwnPropertyDescriptor(prototype, 'src')
    Object.defineProperty(prototype, 'src', {
      ...source,
      set(url) {
        const isSdk = String(url) === 'https://sdk.scdn.co/spotify-player.js'
        source.set.call(this, isSdk ? script.src : url)
      },
    })
    const { open } = XMLHttpRequest.prototype
    XMLHttpRequest.prototype.open = function (method, url, ...more) {
      return open.call(this, method, here(String(url)), ...more)
    }
  }

  if (script && new URL(script.src).searchParams.has('rewrite')) rewrite()
  window.Spotify = { Player }

  // Pages may say what they wait for after they have loaded this.
  const until = performance.now() + 30_000
  const announce = () => {
    if (typeof window.onSpotifyWebPlaybackSDKReady === 'function')
      window.onSpotifyWebPlaybackSDKReady()
    else if (performance.now() < until) setTimeout(announce, 50)
  }
  setTimeout(announce, 0)
})()
