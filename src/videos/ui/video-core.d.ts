/** The package types only its entry with streaming; the core has the same function. */
declare module 'video.js/core.es.js' {
  import videojs from 'video.js';
  export default videojs;
}
