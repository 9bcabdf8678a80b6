type Keeper = (name: string, bytes: string) => boolean;

let keeper: Keeper | undefined;

/** Has files kept by whoever embeds this page; it says whether it does. */
export function keepWith(other: Keeper): void {
  keeper = other;
}

/** Hands a file made in this page to the reader. */
export function download(name: string, content: Blob): void {
  if (!keeper) {
    follow(name, content);
    return;
  }
  const reader = new FileReader();
  reader.onload = () => keeper!(name, String(reader.result)) || follow(name, content);
  reader.readAsDataURL(content);
}

function follow(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
