/** The session token and user in an answer of the library; another shape is a broken upgrade. */
export function sessionIn(answer: unknown): { token: string; userId: string } {
  if (typeof answer === 'object' && answer !== null && 'token' in answer && 'user' in answer) {
    const { token, user } = answer;
    if (
      typeof token === 'string' &&
      typeof user === 'object' &&
      user !== null &&
      'id' in user &&
      typeof user.id === 'string'
    ) {
      return { token, userId: user.id };
    }
  }
  throw new TypeError('sessionIn: the library answered in another shape');
}
