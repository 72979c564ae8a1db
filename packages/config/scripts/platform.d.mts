export function nodePackage(): { name: string; program: string };
