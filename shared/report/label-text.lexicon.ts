/** Numbers before the labels of rows, which copies often lose: 一、, （二）, 3. */
export const rowNumberPattern = /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]、?|\d+[.．、])/u
