package even

const Two = 2
