/** The app that Reprise's own pages are, in the words of OAuth. It has no redirect address. */
export const ownAppId = '7265707269736500000000000000beef'
