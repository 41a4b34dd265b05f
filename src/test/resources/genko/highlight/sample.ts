interface Shelf<T extends object> {
  readonly title?: string;
  books: Array<T>;
}

@sealed
export abstract class Reader implements Shelf<Book> {
  private count = 0x1f;
  constructor(public title: string, private pattern = /[a-z/]+\d{2,3}/gi) { super(); }

  async read(page: number): Promise<void> {
    const { first, ...rest } = await this.load(`page ${page + 1} of ${this.count}`);
    /* nothing */ return first ?? rest?.length ? 'it\'s' : "none\n"; // done
  }
}
label: for (let i = 0; i < 10; i += 1.5) { if (i === 3) continue label; }
