let walked = false;

/** Called when somebody goes from one page to another inside the application. */
export function noteWalk(): void {
  walked = true;
}

/** False on the page that was opened first: it is read from its top, as any page is. */
export function hasWalked(): boolean {
  return walked;
}
