/**
 * Astro knows the hashes of its inline scripts and styles and nothing else of the policy: the rest is said here.
 * https://www.w3.org/TR/CSP3/
 */
const policy: readonly (readonly [directive: string, sources: string])[] = [
  ['default-src', "'self'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['connect-src', "'self'"],
  ['img-src', "'self' data:"],
  ['media-src', "'self' blob:"],
  ['font-src', "'self'"],
  // the player makes a worker of its own code
  ['worker-src', "'self' blob:"],
  ['manifest-src', "'self'"],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
  ['frame-ancestors', "'none'"],
];

/** The complete policy; `fromAstro` is the header Astro wrote, of which only script-src and style-src are kept. */
export function contentSecurityPolicy(fromAstro?: string): string {
  const written = new Map(
    (fromAstro ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')] as const;
    }),
  );
  return policy
    .map(([name, sources]) => {
      const own = name === 'script-src' || name === 'style-src' ? written.get(name) : undefined;
      return `${name} ${own ?? sources}`;
    })
    .join('; ');
}

/** What every answer carries, whatever it is. */
export function commonHeaders(siteUrl: string): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    // only behind TLS: on plain http a browser must ignore it (RFC 6797 §7.2)
    ...(siteUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  };
}

/** The studio films: its pages may ask for the camera and the microphone. */
export const filmingHeaders: Readonly<Record<string, string>> = {
  'permissions-policy': permissions(['camera', 'microphone']),
};

/** What pages carry besides: scripts and pictures would only grow by it, a lesson has twenty of them. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'referrer-policy': 'same-origin',
  'permissions-policy': permissions([]),
  'cross-origin-opener-policy': 'same-origin',
};

/** https://www.w3.org/TR/permissions-policy/: nothing but what is named, and that for our own pages only. */
function permissions(allowed: readonly string[]): string {
  return [
    'accelerometer',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'usb',
    'browsing-topics',
  ]
    .map((feature) => `${feature}=(${allowed.includes(feature) ? 'self' : ''})`)
    .join(', ');
}
