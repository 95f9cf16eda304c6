steckbrief("values-0","BB AAA A B C A BAA C A B B BA A B ")
