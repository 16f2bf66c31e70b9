// The limits of everything that strangers can ask of the HTTP server.

export const webLimits = {
  /** A photo of a page is 3 to 8 MB, a scanned record up to 60 MB. */
  fileBytesMax: 100 * 1024 * 1024,
  jsonBytesMax: 1024 * 1024,
  /** Meta says that it sends up to 3 MB in one call. */
  webhookBytesMax: 3 * 1024 * 1024,
  /** What is too long for the bot to read is kept all the same, and it says so. */
  textCharactersMax: 200_000,
  captionCharactersMax: 1000,
  nameCharactersMax: 200,
  mediaTypeCharactersMax: 100,
  /** One slow telephone sends a scanned record in this time. */
  requestMs: 30 * 60_000,
  /** How long a refused upload is drained, so that the answer reaches its sender. */
  refusedDrainMs: 1000,
  streamHeartbeatMs: 15_000,
  streamsPerAddressMax: 6,
  streamsMax: 5000,
  /** Whole families and clinics share one address behind their provider. */
  sessionsPerMinute: 60,
  readsPerMinute: 240,
  messagesPerMinute: 60,
  filesPerMinute: 120,
} as const;
