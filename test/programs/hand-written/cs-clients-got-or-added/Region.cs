namespace App
{
    public enum Region
    {
        Cn,
        Eu,
    }
}
