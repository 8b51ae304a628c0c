/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** made once by cli/start.ts */
    services: import('./web/services.ts').Services;
    requestId: string;
    /** address of the person, behind the trusted proxies; only for rate limits, never stored or logged */
    origin: string;
    /** waits, between two parts of a long file, for others to be served and for the reader to take what it has */
    drained: () => Promise<void>;
    /** set by the middleware */
    account: import('./accounts/account.ts').SignedIn | null;
    /** set by the middleware when the page /refus/ must say why */
    refusal?: import('./web/answer-refusal.ts').Refused;
    /** what was typed in a form that came without a session, see web/typed-fields.ts */
    typed?: import('./web/typed-fields.ts').TypedField[];
    /** where to sign in, then come back */
    signIn?: string;
    /** set by a form action that was refused: what was typed, and what is wrong (see web/form-action.ts) */
    form?: import('./web/form-state.ts').FormState;
  }
}
