declare module 'vitest' {
  export interface ProvidedContext {
    engine: 'pglite' | 'postgres';
    snapshot: string;
    postgres: string;
  }
}
export {};
