/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** made once by cli/start.ts */
    services: import('./web/services.ts').Services;
    requestId: string;
    /** address of the person, behind the trusted proxies; only for rate limits, never stored or logged */
    origin: string;
    /** set by the middleware */
    account: import('./accounts/account.ts').SignedIn | null;
  }
}
