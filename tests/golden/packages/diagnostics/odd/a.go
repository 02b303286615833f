package even

const Even = true
