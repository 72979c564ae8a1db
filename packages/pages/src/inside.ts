/** How a process that holds the API gives it to the pages it loads: no network between them. */

/** The API in the same process, and what only the process knows. */
export interface Inside {
  fetch: (request: Request, from?: { address?: string }) => Promise<Response>;
  /** The public origin of this installation. */
  origin: string;
  /** The address of the province's picture, on the host that is asked. */
  logo: string | undefined;
  /** The moment as the API has it: a demonstration may move its clock. */
  now: () => string;
}

declare global {
  /** Put there by the process before it loads the apps; absent in development. */
  var __binhan: Inside | undefined;
}
